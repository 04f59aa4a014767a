declare module 'virtual:lexicon' {
  /** Where the compiled lexicon is fetched from. */
  const address: string;
  export default address;
}

/** Chrome 140, Firefox 150; not yet in TypeScript's DOM library, nor is what stands below. */
interface HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}

/** Chrome 129, Firefox 142. */
declare const scheduler: { yield(): Promise<void> };

/** Chrome 83, Firefox 148. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL?: (address: string) => string | null }): unknown;
};
