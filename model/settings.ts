/** What the reader has settled, kept as one item in `storage.local`, where content scripts can read it too. */
import type { MentionType } from './mention.ts';

export const GROUPINGS = ['type', 'section', 'order'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In days; 0 for never. */
export const BACKUP_INTERVALS = [0, 7, 30] as const;
export type BackupInterval = (typeof BACKUP_INTERVALS)[number];

/** A search of the library that the reader keeps. */
export interface SavedSearch {
  name: string;
  /** What the library's address has behind `#`: the list with its words and filters (`marks?q=k8s&tag=later`). */
  place: string;
}

export interface Settings {
  /** Types of name that are not shown, neither in posts nor in the panel. */
  hiddenTypes: MentionType[];
  /** Hosts on which nothing is read unless the reader asks. */
  pausedSites: string[];
  /** How the panel lists a post's names. */
  groupBy: Grouping;
  /** After how many days the reader is reminded of a backup. */
  backupEvery: BackupInterval;
  /** When the last backup was made, in milliseconds since the epoch; absent where there was none. */
  lastBackup?: number;
  searches: SavedSearch[];
}

export const DEFAULT_SETTINGS: Settings = {
  hiddenTypes: [],
  pausedSites: [],
  groupBy: 'type',
  backupEvery: 30,
  searches: [],
};

/** Where settings are kept: a part of `Settings`. */
export const SETTINGS_ITEM = 'settings';
