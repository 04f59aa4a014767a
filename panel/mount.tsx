import { render } from 'preact';
import { uiLanguage } from '../model/i18n.ts';
import { PanelApp } from './panel-app.tsx';

/** Starts the panel in the page that loads it. */
export function mountPanel({ isPopup }: { isPopup: boolean }): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  document.documentElement.lang = uiLanguage();
  render(<PanelApp isPopup={isPopup} />, root);
}
