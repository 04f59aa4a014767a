interface Props {
  title: string;
  /** Its page in the library. */
  href: string;
  language: 'ko' | 'en';
  /** Where, when and by whom it is. */
  about: string;
}

/** What a row of a table says of a post. */
export const PostTitle = ({ title, href, language, about }: Props) => (
  <>
    <a class="post-title" href={href} title={title} aria-keyshortcuts="Enter" lang={language}>
      {title}
    </a>
    <span class="faint about-post">{about}</span>
  </>
);
