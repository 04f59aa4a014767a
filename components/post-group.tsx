import type { ComponentChildren } from 'preact';
import { t } from '../model/i18n.ts';
import { OpenIcon } from './icons.tsx';

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
      <button type="button" class="open button" aria-label={t('openPostOf', title)} onClick={() => onOpen(url)}>
        <OpenIcon />
        {t('openPost')}
      </button>
    </header>
    {children}
  </section>
);
