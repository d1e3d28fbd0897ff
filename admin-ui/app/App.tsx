import { useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { Failure } from '../platform/loading/Failure.tsx';
import { text } from '../platform/messages/text.ts';
import { NotFoundPage } from '../platform/page/NotFoundPage.tsx';
import { routes } from './routes.tsx';
import { Frame, goToContent } from './shell/Frame.tsx';
import { goToHash } from './shell/hash-target.ts';
import { ownAddresses } from './shell/navigation.ts';

/** The whole page: the frame, and in it what the address names. */
export function App() {
  const [broken, setBroken] = useState<Error | undefined>(undefined);
  const arrive = () => {
    setBroken(undefined);
    goToContent();
    goToHash();
  };
  return (
    <LocationProvider scope={ownAddresses}>
      <Frame>
        {broken && <Failure title={text('frame.broken.title')} reason={broken} onRetry={() => location.reload()} />}
        <ErrorBoundary onError={setBroken}>
          <Router onRouteChange={arrive}>
            {routes.map(({ path, page }) => (
              <Route key={path} path={path} component={page} />
            ))}
            <Route default component={NotFoundPage} />
          </Router>
        </ErrorBoundary>
      </Frame>
    </LocationProvider>
  );
}
