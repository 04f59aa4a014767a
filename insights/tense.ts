/** Whether Korean tells of something as past. */

/** Whether a verb at the end of a sentence has the final consonant ㅆ of the past (했다, 되었는데, 갔다); 있다 and 하겠다 are not past. */
export function isPast(words: string): boolean {
  return Array.from(words.slice(-12)).some((char) => {
    const code = (char.codePointAt(0) ?? 0) - 0xac00;
    return code >= 0 && code < 11_172 && code % 28 === 20 && char !== '있' && char !== '겠';
  });
}
