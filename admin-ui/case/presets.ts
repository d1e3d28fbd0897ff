/** A case to start from. `needs` names the policy and language that must be there for it. */
export type Preset = { readonly title: string; readonly shows: string; readonly needs: string; readonly query: string };

/** One case for each policy that comes with the project. */
export const presets: readonly Preset[] = [
  {
    title: 'PPM Pro in Swedish, opened on a Sunday night',
    shows: 'The desk closes at midnight and the rest of the time runs on Monday morning.',
    needs: 'planview/customer-care/sv',
    query:
      'vendor=planview&product=ppm-pro&language=sv&region=americas&country=US&requestedSeverity=moderate&openedAt=2026-03-01T23:45:00-06:00&asOf=2026-03-02T07:30:00-06:00',
  },
  {
    title: 'Enterprise One in French, critical and waiting for the customer',
    shows: 'Several clocks at once, one of them stopped while the customer is asked.',
    needs: 'planview/customer-care/fr',
    query:
      'vendor=planview&product=enterprise-one&language=fr&region=emea&country=FR&requestedSeverity=critical&openedAt=2026-06-10T16:00:00%2B02:00&event=responded@2026-06-10T16:20:00%2B02:00&event=waiting-on-customer@2026-06-10T17:00:00%2B02:00&asOf=2026-06-10T17:30:00%2B02:00',
  },
  {
    title: 'PPM Pro in English, left over on Friday evening',
    shows: 'Half an hour counts on Friday, the rest when the desk opens on Sunday.',
    needs: 'planview/ppm-pro/en',
    query:
      'vendor=planview&product=ppm-pro&language=en&country=US&requestedSeverity=minor&openedAt=2026-06-12T18:30:00-05:00&asOf=2026-06-13T12:00:00-05:00',
  },
  {
    title: 'PlanetTogether, nobody can sign in on a Friday night',
    shows: 'Severity 1 stops at midnight on Friday and goes on on Monday.',
    needs: 'planettogether/support-guide/en',
    query:
      'vendor=planettogether&product=aps&country=US&environment=production&symptoms=cannot-sign-in&openedAt=2026-06-12T22:30:00-07:00&event=responded@2026-06-12T23:05:00-07:00&asOf=2026-06-15T01:00:00-07:00',
  },
  {
    title: 'PTC, production at a full stop, reported by telephone',
    shows: 'What it takes to be Enterprise Down, and what the customer must bring.',
    needs: 'ptc/technical-support/en',
    query:
      'vendor=ptc&environment=production&supportPlan=active-support-enterprise&channel=phone&productionStopped=true&symptoms=server-unresponsive&requestedSeverity=enterprise-down&openedAt=2026-06-13T03:00:00Z&asOf=2026-06-13T03:10:00Z',
  },
];
