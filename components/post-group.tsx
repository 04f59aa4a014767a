import type { ComponentChildren } from 'preact';
import { OpenPost } from './open-post.tsx';

interface Props {
  title: string;
  url: string;
  count: number;
  onOpen: (url: string) => void;
  children: ComponentChildren;
}

/** What belongs to one post, under its title. */
export const PostGroup = ({ title, url, count, onOpen, children }: Props) => (
  <section class="post-group">
    <header>
      <h2>
        <span class="post-title">{title}</span> <span class="count">{count}</span>
      </h2>
      <span class="site">{URL.parse(url)?.hostname}</span>
      <OpenPost title={title} onOpen={() => onOpen(url)} />
    </header>
    {children}
  </section>
);
