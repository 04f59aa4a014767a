import '../../panel/trusted-scripts.ts';
import '../../components/theme.css';
import { mountPanel } from '../../panel/mount.tsx';
import '../../panel/panel.css';
import '../../panel/marks.css';
import '../../panel/notes.css';
import '../../panel/shell.css';

mountPanel({ isPopup: false });
