/** Icons, drawn by strokes in the color of their text. Each stands beside a label or in a button that has one. */
import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {children}
  </svg>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6" />
  </Icon>
);
export const RedoIcon = () => (
  <Icon>
    <path d="m10.5 3 3 3-3 3M13.5 6h-7a3.5 3.5 0 0 0 0 7H10" />
  </Icon>
);
export const EditIcon = () => (
  <Icon>
    <path d="m10.5 3 2.5 2.5L5.5 13l-3 .5.5-3zM9 4.5 11.5 7" />
  </Icon>
);
export const DeleteIcon = () => (
  <Icon>
    <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4" />
  </Icon>
);
export const RestoreIcon = () => (
  <Icon>
    <path d="M3 3v3.5h3.5M3.2 6.3a5.2 5.2 0 1 1-.4 2.9" />
  </Icon>
);
export const LibraryIcon = () => (
  <Icon>
    <path d="M3 3v10M6 3v10M9 3.5l3.5 9.5" />
  </Icon>
);
export const OpenIcon = () => (
  <Icon>
    <path d="M7 3.5H3.5v9h9V9M9.5 3h3.5v3.5M13 3 7.5 8.5" />
  </Icon>
);
export const MarkIcon = () => (
  <Icon>
    <path d="m6 10-2.5.5.5-2.5L10 2l2 2zM3 13.5h10" />
  </Icon>
);
export const MissingIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3M5.5 7h3" />
  </Icon>
);
export const NameIcon = () => (
  <Icon>
    <path d="M2.5 3v4.5l6 6 5-5-6-6H3zM5.3 5.8h.01" />
  </Icon>
);
export const KeyboardIcon = () => (
  <Icon>
    <rect x="1.8" y="4" width="12.4" height="8" rx="1.5" />
    <path d="M4.3 6.7h.01M6.8 6.7h.01M9.3 6.7h.01M11.8 6.7h.01M5.3 9.5h5.4" />
  </Icon>
);
export const PostIcon = () => (
  <Icon>
    <path d="M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M5.8 8.2h4.4M5.8 10.8h4.4" />
  </Icon>
);
export const NamesIcon = () => (
  <Icon>
    <path d="M2.5 4.5h.01M2.5 8h.01M2.5 11.5h.01M5.5 4.5h8M5.5 8h8M5.5 11.5h8" />
  </Icon>
);
export const InboxIcon = () => (
  <Icon>
    <path d="M4 3h8l1.8 6v4H2.2V9zM2.2 9h3.3l1 1.8h3l1-1.8h3.3" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
  </Icon>
);
export const NoteIcon = () => (
  <Icon>
    <path d="M3 3.5h10v6.5L9.5 13.5H3zM13 10H9.5v3.5M5.5 6.5h5M5.5 9h2.5" />
  </Icon>
);
export const SidePanelIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M9.5 3v10M11.5 5.8h.8M11.5 8h.8" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M3.5 10.5h-1v-8h8v1" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.3h.01" />
  </Icon>
);
export const ExchangeIcon = () => (
  <Icon>
    <path d="M5 13V3.5M2.5 6 5 3.5 7.5 6M11 3v9.5M8.5 10l2.5 2.5 2.5-2.5" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6" />
    <circle cx="10" cy="4.5" r="1.5" />
    <circle cx="6" cy="11.5" r="1.5" />
  </Icon>
);
export const TableIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.5v7.5M4.8 7.2 8 10.3l3.2-3.1M3 13.5h10" />
  </Icon>
);
export const TrendIcon = () => (
  <Icon>
    <path d="M2.5 2.5v11h11M5 10l2.5-3 2 1.8L13 4.5" />
  </Icon>
);
export const MapIcon = () => (
  <Icon>
    <circle cx="4.5" cy="4.5" r="1.8" />
    <circle cx="11.5" cy="4.5" r="1" />
    <circle cx="4.5" cy="11.5" r="1" />
    <circle cx="11.5" cy="11.5" r="2.2" />
  </Icon>
);
export const TogetherIcon = () => (
  <Icon>
    <circle cx="6" cy="8" r="3.7" />
    <circle cx="10" cy="8" r="3.7" />
  </Icon>
);
export const AuthorIcon = () => (
  <Icon>
    <circle cx="8" cy="5.2" r="2.7" />
    <path d="M2.8 13.5c.5-2.8 2.5-4.2 5.2-4.2s4.7 1.4 5.2 4.2" />
  </Icon>
);
