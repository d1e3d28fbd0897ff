/** A case to start from; its words are the messages `preset.<id>`. `needs` names the policy and language that must be there for it. */
export type Preset = {
  readonly id: 'ppm-pro-sv' | 'enterprise-one-fr' | 'ppm-pro-en' | 'planettogether' | 'ptc';
  readonly needs: string;
  readonly query: string;
};

/** One case for each policy that comes with the project. */
export const presets: readonly Preset[] = [
  {
    id: 'ppm-pro-sv',
    needs: 'planview/customer-care/sv',
    query:
      'vendor=planview&product=ppm-pro&language=sv&region=americas&country=US&requestedSeverity=moderate&openedAt=2026-03-01T23:45:00-06:00&asOf=2026-03-02T07:30:00-06:00',
  },
  {
    id: 'enterprise-one-fr',
    needs: 'planview/customer-care/fr',
    query:
      'vendor=planview&product=enterprise-one&language=fr&region=emea&country=FR&requestedSeverity=critical&openedAt=2026-06-10T16:00:00%2B02:00&event=responded@2026-06-10T16:20:00%2B02:00&event=waiting-on-customer@2026-06-10T17:00:00%2B02:00&asOf=2026-06-10T17:30:00%2B02:00',
  },
  {
    id: 'ppm-pro-en',
    needs: 'planview/ppm-pro/en',
    query:
      'vendor=planview&product=ppm-pro&language=en&country=US&requestedSeverity=minor&openedAt=2026-06-12T18:30:00-05:00&asOf=2026-06-13T12:00:00-05:00',
  },
  {
    id: 'planettogether',
    needs: 'planettogether/support-guide/en',
    query:
      'vendor=planettogether&product=aps&country=US&environment=production&symptoms=cannot-sign-in&openedAt=2026-06-12T22:30:00-07:00&event=responded@2026-06-12T23:05:00-07:00&asOf=2026-06-15T01:00:00-07:00',
  },
  {
    id: 'ptc',
    needs: 'ptc/technical-support/en',
    query:
      'vendor=ptc&environment=production&supportPlan=active-support-enterprise&channel=phone&productionStopped=true&symptoms=server-unresponsive&requestedSeverity=enterprise-down&openedAt=2026-06-13T03:00:00Z&asOf=2026-06-13T03:10:00Z',
  },
];
