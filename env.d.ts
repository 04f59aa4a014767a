declare module 'virtual:lexicon' {
  /** Where the compiled lexicon is fetched from. */
  const address: string;
  export default address;
}

// Chrome 140, Firefox 150; not yet in TypeScript's DOM library.
interface HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}
