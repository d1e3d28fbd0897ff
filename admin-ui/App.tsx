import { useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { Failure } from './frame/Failure.tsx';
import { Frame, goToContent } from './frame/Frame.tsx';
import { goToHash } from './frame/hash-target.ts';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { ownAddresses } from './frame/navigation.ts';
import { text } from './messages/text.ts';
import { routes } from './routes.tsx';

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
