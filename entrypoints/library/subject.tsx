import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** The list that it is of: where the way back leads, and its name. */
  list: { href: string; name: string };
  /** Of its title. */
  language?: string | undefined;
  class?: string;
  /** What is told of it under its title. */
  children?: ComponentChildren;
}

/** The heading of one post or one name. It comes later than its address, so it takes the focus by itself. */
export function Subject({ title, list, language, class: name = '', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header class={`subject ${name}`}>
      <p class="trail">
        <a href={list.href}>{list.name}</a>
      </p>
      <h1 ref={heading} tabIndex={-1} lang={language}>
        {title}
      </h1>
      {children && <p class="about-subject">{children}</p>}
    </header>
  );
}
