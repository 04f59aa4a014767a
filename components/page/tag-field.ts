import { t } from '../../model/i18n.ts';
import { MAX_NAME_LENGTH, MAX_TAGS } from '../../model/limits.ts';
import { completed, h } from './h.ts';

interface Props {
  tags: readonly string[];
  /** All tags of the reader's. */
  suggest: () => Promise<string[]>;
  onChange: (tags: string[]) => void;
}

/**
 * Tags as one types them: Enter or a comma adds one, Backspace takes the last one away. With the way to show others, once
 * they were changed elsewhere.
 */
export function tagField({ tags: before, suggest, onChange }: Props): [HTMLElement, (tags: readonly string[]) => void] {
  let tags = before;
  const chips = h('span', { className: 'chips' });
  const list = h('datalist', { id: 'retromark-tags' });
  const field = h('input', {
    maxLength: MAX_NAME_LENGTH,
    ariaLabel: t('addTag'),
    placeholder: t('addTag'),
    onfocus: () => suggest().then((known) => list.replaceChildren(...known.map((tag) => new Option(tag))), Boolean),
    oninput({ inputType, isComposing }) {
      // What is picked from the list is taken as it is; the input method keeps what it is still composing.
      const isPicked = !inputType || inputType === 'insertReplacementText';
      if (isPicked || (!isComposing && field.value.includes(','))) add();
    },
    onkeydown(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Backspace' && field.value === '') change(tags.slice(0, -1));
      if (event.key !== 'Enter') return;
      event.preventDefault();
      add();
    },
    onblur: () => add(),
  });

  const draw = (): void =>
    chips.replaceChildren(
      ...tags.map((tag) => {
        const remove = (): void => {
          field.focus();
          change(tags.filter((other) => other !== tag));
        };
        return h(
          'button',
          { type: 'button', className: 'tag', ariaLabel: t('removeTag', tag), onclick: remove },
          `${tag} ×`,
        );
      }),
    );
  const show = (changed: readonly string[]): void => {
    // Drawn anew, a button would lose the focus.
    const isSame = `${changed}` === `${tags}`;
    tags = changed;
    if (!isSame) draw();
  };
  function change(changed: string[]): void {
    show(changed);
    onChange(changed);
  }
  function add(): void {
    const fresh = tagsIn(field.value).filter((tag) => !tags.includes(tag));
    field.value = '';
    if (fresh.length > 0) change([...tags, ...fresh].slice(0, MAX_TAGS));
  }

  draw();
  const label = t('tagsLabel');
  return [h('div', { className: 'tags', role: 'group', ariaLabel: label }, chips, completed(field, list), list), show];
}

/** The distinct tags in what was written: separated by commas, with or without a hash. */
export function tagsIn(written: string): string[] {
  const tags = written.split(',').map((tag) => tag.replace(/^[\s#]+|\s+$/g, '').replace(/\s+/g, ' '));
  return [...new Set(tags)].filter(Boolean);
}
