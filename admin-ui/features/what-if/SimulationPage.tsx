import { useRoute } from 'preact-iso';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { ProblemText } from './ProblemText.tsx';
import { ReportView } from './ReportView.tsx';
import { RunHead } from './RunHead.tsx';
import { useSimulation } from './use-simulation.ts';
import './what-if.css';

/** What a change does to many cases, while they are decided and afterwards. */
export function SimulationPage() {
  const id = useRoute().params.id ?? '';
  const { query, retry, set } = useSimulation(id);
  return (
    <Page title={text('page.what-if')} header={null}>
      <p class="way-back">
        <a href="/what-if">← {text('page.what-if')}</a>
      </p>
      <QueryView {...{ query, retry }} failure={text('what-if.failed')}>
        {(simulation) => (
          <div class="what-if">
            <RunHead simulation={simulation} onCancelled={set} />
            {simulation.problem && <ProblemText problem={simulation.problem} />}
            {simulation.report && <ReportView simulation={simulation} report={simulation.report} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
