declare module 'virtual:lexicon' {
  const files: { type: 'technology' | 'skill' | 'company'; text: string }[];
  export default files;
}

// Chrome 140, Firefox 150; not yet in TypeScript's DOM library.
interface HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}
