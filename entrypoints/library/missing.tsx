/** A place of which nothing is known: a link of before. */
export const Missing = ({ text, href, back }: { text: string; href: string; back: string }) => (
  <>
    <p class="trail">
      <a href={href}>{back}</a>
    </p>
    <h1 tabIndex={-1}>{text}</h1>
  </>
);
