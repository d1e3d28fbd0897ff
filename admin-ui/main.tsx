import { render } from 'preact';
import { App } from './App.tsx';
import { firstLanguage, showLanguage } from './messages/language-choice.ts';
import { addressNow } from './old-address.ts';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/forms.css';
import './style/frame.css';
import './style/frame-narrow.css';
import './style/dialog.css';

const address = addressNow(location);
if (address !== undefined) history.replaceState(history.state, '', address);

const root = document.getElementById('page');
if (root) showLanguage(firstLanguage()).then(() => render(<App />, root));
