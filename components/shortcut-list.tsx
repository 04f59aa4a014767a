import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../model/i18n.ts';
import { DEFAULT_KEYS, type KeyAction, type Keys, shownKey } from '../model/keys.ts';
import { RestoreIcon } from './icons.tsx';
import { capture, conflictsOf } from './key-press.ts';

const ACTION_TEXT: Readonly<Record<KeyAction, MessageKey>> = {
  'mark-skill': 'keyMarkSkill',
  'mark-company': 'keyMarkCompany',
  'mark-technology': 'keyMarkTechnology',
  'mark-note': 'keyMarkNote',
  'keep-name': 'keyKeepName',
  'next-name': 'keyNextName',
  'previous-name': 'keyPreviousName',
  'caret-mode': 'keyCaretMode',
  'focus-panel': 'keyFocusPanel',
  undo: 'keyUndo',
  redo: 'keyRedo',
};
const ACTIONS = Object.keys(ACTION_TEXT) as KeyAction[];

interface Props {
  keys: Keys;
  /** What the browser does on a key of the extension's, by the key as it is shown. */
  taken: ReadonlyMap<string, string>;
  /** An empty key means none. */
  onChange: (action: KeyAction, key: string) => void;
}

/** The shortcuts on a page, each changed by pressing the new one. */
export function ShortcutList({ keys, taken, onChange }: Props) {
  const conflicts = conflictsOf(keys);
  return (
    <ul class="shortcuts">
      {ACTIONS.map((action) => (
        <Shortcut
          key={action}
          action={action}
          shortcut={keys[action]}
          others={[
            ...(conflicts.get(action) ?? []).map((other) => t(ACTION_TEXT[other])),
            ...[taken.get(shownKey(keys[action])) ?? []].flat(),
          ]}
          onChange={(key) => onChange(action, key)}
        />
      ))}
    </ul>
  );
}

interface ShortcutProps {
  action: KeyAction;
  shortcut: string;
  /** What else the key does. */
  others: readonly string[];
  onChange: (key: string) => void;
}

function Shortcut({ action, shortcut, others, onChange }: ShortcutProps) {
  const name = t(ACTION_TEXT[action]);
  return (
    <li class={`shortcut ${others.length > 0 ? 'conflict' : ''}`}>
      <span class="name">{name}</span>
      <span class="chosen">
        {shortcut !== DEFAULT_KEYS[action] && (
          <button
            type="button"
            class="reset tool"
            title={t('resetKey', shownKey(DEFAULT_KEYS[action]))}
            aria-label={t('resetKeyOf', name, shownKey(DEFAULT_KEYS[action]))}
            onClick={() => onChange(DEFAULT_KEYS[action])}
          >
            <RestoreIcon />
          </button>
        )}
        <KeyField name={name} shortcut={shortcut} onChange={onChange} />
      </span>
      {others.length > 0 && <span class="error">{t('keyConflict', others.join(', '))}</span>}
    </li>
  );
}

/** Shows a shortcut; once pressed it waits for the keys of a new one. */
function KeyField({ name, shortcut, onChange }: { name: string } & Pick<ShortcutProps, 'shortcut' | 'onChange'>) {
  const [state, setState] = useState<'idle' | 'waiting' | 'refused'>('idle');
  const press = (event: KeyboardEvent): void => {
    if (state === 'idle') return;
    const captured = capture(event);
    // Tab must go on to the next field.
    if (captured.kind === 'cancel' && event.key === 'Tab') return setState('idle');
    event.preventDefault();
    event.stopPropagation();
    if (captured.kind === 'waiting') return;
    setState(captured.kind === 'refused' ? 'refused' : 'idle');
    if (captured.kind === 'key') onChange(captured.key);
  };
  const hint = state === 'idle' ? undefined : t(state === 'refused' ? 'keyRefused' : 'keyWaiting');
  return (
    <button
      type="button"
      class={`keys ${state}`}
      title={t('changeKey')}
      onClick={() => setState('waiting')}
      onBlur={() => setState('idle')}
      onKeyDown={press}
    >
      <span class="unseen">{name}: </span>
      {hint ?? <KeyCaps shortcut={shortcut} />}
    </button>
  );
}

/** A shortcut as keys. */
export const KeyCaps = ({ shortcut }: { shortcut: string }) =>
  shortcut === '' ? (
    <span class="faint">{t('noKey')}</span>
  ) : (
    <>
      {shownKey(shortcut)
        .split('+')
        .flatMap((key) => [' ', <kbd key={key}>{key}</kbd>])}
    </>
  );
