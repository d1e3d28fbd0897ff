import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './open-browser.ts';
import { takeConflictPicture, takeEditingPictures } from './pictures/editing-pictures.ts';
import { openWindow } from './pictures/picture-person.ts';
import { startPictureServer } from './pictures/picture-server.ts';
import { shoot } from './pictures/picture-shot.ts';
import { openStory, storyBegins, storyNow } from './pictures/picture-story.ts';
import { takeCasePictures, takeNewPolicyPicture, takeReadingPictures } from './pictures/reading-pictures.ts';
import { takeAdminPictures, takeDecisionPictures } from './pictures/record-pictures.ts';
import {
  takeReleasePictures,
  takeReviewPictures,
  takeRollBackPicture,
  takeWhatIfPicture,
} from './pictures/releasing-pictures.ts';

// Takes the pictures of docs/guide.md anew: `npx tsx test/browser/pictures.ts [--dist DIR]`, after a build.
// One story is played from sign-in to audit; each chapter goes on where the one before ended.
const { values } = parseArgs({ options: { dist: { type: 'string' } } });
const dist = values.dist ?? fileURLToPath(new URL('../../dist', import.meta.url));
const [server, browser] = await Promise.all([startPictureServer(dist, storyBegins), launchBrowser()]);
try {
  const cast = await openStory(browser, server);
  const stranger = await openWindow(browser, storyNow);
  await stranger.goto(`${server.address}/sign-in`);
  await stranger.getByLabel('Name').fill('Anna');
  await shoot(stranger, 'sign-in', { height: 520 });
  await takeReadingPictures(cast.anna);
  await takeNewPolicyPicture(cast.anna);
  await takeCasePictures(cast.anna);
  await takeEditingPictures(cast);
  await takeConflictPicture(cast);
  await takeWhatIfPicture(cast);
  await takeReviewPictures(cast);
  await takeReleasePictures(cast);
  await cast.anna.page.goto(`${server.address}/policies`);
  await cast.anna.page.getByText(/differences? between the languages/).waitFor();
  await shoot(cast.anna.page, 'policies', { height: 760 });
  await takeRollBackPicture(cast);
  await takeDecisionPictures(cast.anna);
  await takeAdminPictures(cast.ada);
} finally {
  await browser.close();
  await server.stop();
}
