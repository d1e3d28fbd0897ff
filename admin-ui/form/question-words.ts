/** A question in plain words, with what its answers are called. */
export type QuestionWords = {
  readonly label: string;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, string>>;
};

const words: Readonly<Record<string, QuestionWords>> = {
  vendor: { label: 'Vendor' },
  product: { label: 'Product' },
  language: { label: 'Language' },
  id: { label: 'Case number' },
  region: { label: 'Region', values: { americas: 'Americas', apac: 'Asia-Pacific', emea: 'Europe, Middle East, Africa' } },
  country: { label: 'Country' },
  supportPlan: { label: 'Support plan' },
  channel: { label: 'Brought by', values: { phone: 'Telephone', email: 'E-mail' } },
  reporterRole: { label: 'Reported by' },
  caseState: { label: 'The case is', values: { new: 'Being logged', open: 'Open already' } },
  deployment: { label: 'How the product is run', values: { saas: 'SaaS' } },
  environment: { label: 'Environment' },
  caseType: { label: 'Kind of case' },
  topic: { label: 'Help asked for' },
  assistanceMinutes: { label: 'Help given on this so far', unit: 'minutes' },
  requestedSeverity: { label: 'Severity asked for' },
  defectOrigin: {
    label: 'Where the defect is',
    values: { 'vendor-software': "The vendor's software", 'other-software': 'Other software' },
  },
  cause: {
    label: 'Cause',
    values: {
      'oem-software': 'OEM software',
      'customer-network': "Customer's network",
      'customer-client': "Customer's browser or system",
    },
  },
  release: { label: 'Release in use' },
  releaseChannel: { label: 'How that release came out' },
  releasedOn: { label: 'Released on' },
  serviceState: { label: 'The service as a whole is' },
  functionTier: { label: 'Weightiest function or data affected' },
  functionState: { label: 'How it is affected', values: { working: 'Works' } },
  workaround: { label: 'A way around it' },
  dataLoss: { label: 'Data lost or corrupted?' },
  milestoneAtRisk: { label: 'Imminent financial risk to a milestone?' },
  decisionsAffected: { label: 'Business decisions affected?' },
  scheduledTraining: { label: 'During a planned training session?' },
  systemWide: { label: 'Whole system affected?' },
  codeChangeNeeded: { label: 'Does the fix need a code change?' },
  productionStopped: { label: 'All production work stopped?' },
  usersAffected: { label: 'Users affected' },
  usersTotal: { label: 'Users in all' },
  productivityDrop: { label: 'Productivity lost', unit: '%' },
  symptoms: { label: 'What is observed' },
  openedAt: { label: 'Opened' },
  asOf: { label: 'Looked at' },
  severity: { label: 'Severity' },
  assessedSeverity: { label: 'Severity by the criteria' },
  severityChangedTo: { label: 'Severity changed to' },
  defectConfirmed: { label: 'Defect confirmed' },
  usersAffectedPercent: { label: 'Share of users affected', unit: '%' },
  monthsSinceRelease: { label: 'Months since the release' },
};

/** The words for one of the common questions; for another one, its name taken apart. */
export function questionWords(name: string): QuestionWords {
  return Object.hasOwn(words, name) ? (words[name] ?? { label: name }) : { label: readable(name) };
}

/** An id as words: `on-premises` as `On premises`, `dataLoss` as `Data loss`. */
export function readable(id: string): string {
  const text = id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
