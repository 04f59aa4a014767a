import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import { App } from './app.tsx';
import './style.css';

const root = document.getElementById('app');
if (!root) throw new Error('popup/index.html has no #app');
document.documentElement.lang = browser.i18n.getUILanguage();
render(<App />, root);
