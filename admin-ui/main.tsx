import { render } from 'preact';
import { Frame } from './frame/Frame.tsx';
import { SimulatePage } from './SimulatePage.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/frame-narrow.css';
import './style/form.css';
import './style/decision.css';
import './style/handling.css';
import './style/explanation.css';
import './style/problem.css';
import './style/decision-narrow.css';
import './style/clock-strip.css';

const root = document.getElementById('page');
if (root) {
  render(
    <Frame>
      <SimulatePage />
    </Frame>,
    root,
  );
}
