import './common.css';
import { render } from 'preact';
import { firstLanguage, showLanguage } from '../platform/messages/language-choice.ts';
import { App } from './App.tsx';
import { addressNow } from './old-address.ts';

const address = addressNow(location);
if (address !== undefined) history.replaceState(history.state, '', address);

const root = document.getElementById('page');
if (root) showLanguage(firstLanguage()).then(() => render(<App />, root));
