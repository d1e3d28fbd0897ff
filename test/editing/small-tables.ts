/** A policy with what stands in tables, under names and in a vocabulary of its own, for trying the editor on it. */
export const tablesText = `policy: acme/care
language: en
version: 1
title: Acme Care
source: { document: care.pdf }
supportPlans: { gold: { label: Gold }, silver: { label: Silver }, bronze: { label: Bronze } }
facts:
  seats: { type: integer, label: Seats }
  site: { type: id, label: Site, values: { north: { label: North }, south: { label: South } } }
  home: { type: timeZone, label: Zone }
events: { plan-sent: { label: Plan sent }, waiting-on-supplier: { label: Waiting }, supplier-replied: { label: Replied } }
metrics: { plan: { label: Plan, starts: opened, stops: [plan-sent, resolved] } }
pauses: { supplier: { label: Supplier, begins: waiting-on-supplier, ends: supplier-replied } }
conditions: # named once
  outage: { serviceState: down, site: north }
  grave: { is: outage, happened: plan-sent, openedDuring: office }
calendars:
  office: { timeZone: { fact: home, otherwise: Europe/Berlin }, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: Hours } }
  nights: { outside: office, label: Nights, source: { section: Hours } }
  shared: { both: [office, nights], label: Shared, source: { section: Hours } }
severities: { p1: { label: Critical }, p2: { label: Major } }
severity:
  criteria:
    - { id: graves, when: { is: grave }, then: p1, label: Grave, source: { section: Priorities } }
    - id: by-size # the size counts
      table:
        sheets: site
        rows: seats
        columns: supportPlan
        cells:
          north: { "< 10": { gold: p1, "silver, bronze": p2 }, "10-20": { gold: p2 } }
          "*": { "< 10": { gold: p2 } }
      label: By size
      source: { section: Priorities }
targets:
  - id: times
    table:
      rows: severity
      columns: supportPlan
      sets: plan.within
      cells: { p1: { gold: 1 hour, silver: { within: 2 hours, pausedBy: supplier } }, p2: { gold: 1 day } }
    plan: { on: office, pausedBy: [supplier], label: Plan }
    source: { section: Times }
  - id: rows
    table:
      rows: severity
      cells:
        p1: { response.within: 1 hour, plan.starts: plan-sent, restoration: { within: 4 hours, on: nights } }
        p2: { response.within: 1 day }
    response: { on: office, label: Answer }
    source: { section: Times }
examples:
  - name: a plan
    case: { site: north, openedAt: 2026-06-15T10:00:00+02:00, events: [{ type: plan-sent, at: 2026-06-15T11:00:00+02:00 }, { type: facts-changed, at: 2026-06-15T12:00:00+02:00, set: { site: south } }] }
    expect: { targets.plan.state: met, targets: { plan: { calendar: office } } }
`;
