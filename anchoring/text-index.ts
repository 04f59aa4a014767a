/** A text's pairs of characters and where they stand, so that many quotes can be looked up without reading it again. */
import { occurrences } from './occurrences.ts';

/** Buckets, as powers of two: about one for a character. */
const LEAST_BITS = 8;
const MOST_BITS = 16;
/** Characters compared at most for one exact look-up before a search in linear time is cheaper. */
const COMPARISONS = 2_000_000;

/** Pairs of a quote that tell where it may stand; common ones tell little and stand everywhere. */
const PAIRS = 40;

export class TextIndex {
  private readonly text: string;
  /** `places` of a bucket: from its number here to the next bucket's. */
  private readonly starts: Uint32Array;
  /** By how many bits a pair's hash is shortened to its bucket. */
  private readonly shift: number;
  private readonly places: Uint32Array;
  private readonly known = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.text = text;
    const pairs = Math.max(0, text.length - 1);
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(pairs + 1))));
    const buckets = 2 ** bits;
    this.shift = 32 - bits;
    this.starts = new Uint32Array(buckets + 1);
    this.places = new Uint32Array(pairs);
    const { starts, places, shift } = this;
    for (let at = 0; at < pairs; at++) starts[bucketAt(text, at, shift)]!++;
    for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
    // From the end, so that each bucket's places ascend.
    for (let at = pairs - 1; at >= 0; at--) places[--starts[bucketAt(text, at, shift)]!] = at;
  }

  /** Where `quote` stands, ascending, overlapping itself or not. */
  occurrences(quote: string): readonly number[] {
    const known = this.known.get(quote);
    if (known) return known;
    const found = this.find(quote);
    this.known.set(quote, found);
    return found;
  }

  private find(quote: string): number[] {
    if (quote === '' || quote.length > this.text.length) return [];
    let rarest = Infinity;
    let offset = 0;
    for (let at = 0; at < quote.length - 1; at++) {
      const bucket = bucketAt(quote, at, this.shift);
      const count = this.starts[bucket + 1]! - this.starts[bucket]!;
      if (count < rarest) [rarest, offset] = [count, at];
    }
    if (rarest === 0) return [];
    if (rarest * quote.length > COMPARISONS) return [...occurrences(this.text, quote)];
    const found: number[] = [];
    for (const place of this.placesOf(quote, offset)) {
      if (place >= offset && this.text.startsWith(quote, place - offset)) found.push(place - offset);
    }
    return found;
  }

  /**
   * Where something like `quote` may stand: starts of windows twice its length, the likeliest first, judged by how many
   * of its rarest pairs they hold.
   */
  likely(quote: string, count: number): number[] {
    const bits = Math.ceil(Math.log2(quote.length + 1));
    const weights = new Float32Array((this.text.length >> bits) + 2);
    for (const places of this.rarest(quote)) {
      const weight = Math.log2(this.text.length / (places.length + 1));
      for (const place of places) weights[place >> bits]! += weight;
    }
    const best: { window: number; weight: number }[] = [];
    for (let window = 0; window < weights.length - 1; window++) {
      const weight = weights[window]! + weights[window + 1]!;
      if (weight === 0 || (best.length === count && weight <= best[count - 1]!.weight)) continue;
      best.push({ window, weight });
      best.sort((a, b) => b.weight - a.weight);
      best.length = Math.min(best.length, count);
    }
    return best.map(({ window }) => window << bits);
  }

  /** Where the rarest of a quote's pairs stand. */
  private rarest(quote: string): Uint32Array[] {
    const offsets = new Map<number, number>();
    for (let at = 0; at < quote.length - 1; at++) offsets.set(bucketAt(quote, at, this.shift), at);
    return [...offsets.values()]
      .map((at) => this.placesOf(quote, at))
      .sort((a, b) => a.length - b.length)
      .slice(0, PAIRS);
  }

  private placesOf(quote: string, at: number): Uint32Array {
    const bucket = bucketAt(quote, at, this.shift);
    return this.places.subarray(this.starts[bucket], this.starts[bucket + 1]);
  }
}

/** Of the pair that stands at `at`. */
const bucketAt = (text: string, at: number, shift: number): number =>
  Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> shift;
