import '../../panel/trusted-scripts.ts';
import { render } from 'preact';
import '../../anchoring/highlights.css';
import '../../anchoring/alive.css';
import '../../components/theme.css';
import { uiLanguage } from '../../model/i18n.ts';
import '../../panel/panel.css';
import '../../panel/marks.css';
import '../../panel/notes.css';
import { App } from './app.tsx';
import './style.css';

const root = document.getElementById('app');
if (!root) throw new Error('welcome/index.html has no #app');
document.documentElement.lang = uiLanguage();
render(<App />, root);
