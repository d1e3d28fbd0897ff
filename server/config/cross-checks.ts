import { commonFacts, nearestName } from '../../engine/index.ts';
import type { ConfigurationIssue } from './configuration-issue.ts';
import { isLoopback } from './loopback.ts';
import type { SettingName, SettingValues } from './setting-table.ts';

/** What one setting demands of others. `placeOf` says where a setting was made. */
export function checkTogether(values: SettingValues, placeOf: (name: SettingName) => string): ConfigurationIssue[] {
  return [...checkAccess(values, placeOf), ...checkOpenId(values, placeOf), ...checkMask(values, placeOf)];
}

function checkAccess(values: SettingValues, placeOf: (name: SettingName) => string): ConfigurationIssue[] {
  if (values['access.mode'] === 'required') return [];
  const { baseUrl } = values;
  if (isLoopback(values.host) && (baseUrl === null || isLoopback(new URL(baseUrl).hostname))) return [];
  if (isLoopback(values.host))
    return [
      {
        place: placeOf('baseUrl'),
        message: `\`${baseUrl}\` is no address of this computer, so others reach the server and could change everything`,
        hint: 'set `DUELINE_ACCESS=required`, so that people sign in and tools bring tokens',
      },
    ];
  return [
    {
      place: placeOf('host'),
      message: `listening on \`${values.host}\` would let everybody who reaches this computer change everything`,
      hint: 'set `DUELINE_ACCESS=required`, so that people sign in and tools bring tokens, or listen on `127.0.0.1`',
    },
  ];
}

function checkOpenId(values: SettingValues, placeOf: (name: SettingName) => string): ConfigurationIssue[] {
  const issues: ConfigurationIssue[] = [];
  const issuer = values['access.openid.issuer'];
  if (issuer === null) {
    if (values['access.openid.clientId'] !== null)
      issues.push({
        place: placeOf('access.openid.clientId'),
        message: '`access.openid.clientId` is set and `access.openid.issuer` is not',
        hint: 'name the provider too, as in `DUELINE_OPENID_ISSUER=https://login.example.com`',
      });
    return issues;
  }
  if (values['access.openid.clientId'] === null)
    issues.push({
      place: placeOf('access.openid.issuer'),
      message: '`access.openid.issuer` is set and `access.openid.clientId` is not',
      hint: 'register this server with the provider and set `DUELINE_OPENID_CLIENT_ID`',
    });
  if (issuer.startsWith('http:') && !isLoopback(new URL(issuer).hostname))
    issues.push({
      place: placeOf('access.openid.issuer'),
      message: `the provider \`${issuer}\` is not reached over https`,
      hint: 'everybody on the way could sign in as anybody; only a loopback address may go without',
    });
  if (!values['access.openid.scopes'].includes('openid'))
    issues.push({
      place: placeOf('access.openid.scopes'),
      message: '`access.openid.scopes` does not contain `openid`',
      hint: 'without it a provider does not say who signed in',
    });
  return issues;
}

function checkMask(values: SettingValues, placeOf: (name: SettingName) => string): ConfigurationIssue[] {
  const known = commonFacts.map(({ name }) => name);
  return values['decisions.mask'].flatMap((name) => {
    // Policies can declare facts of their own, so that only slips are refused.
    const nearest = known.includes(name) ? undefined : nearestName(name, known);
    return nearest === undefined
      ? []
      : [
          {
            place: placeOf('decisions.mask'),
            message: `\`decisions.mask\` names \`${name}\`, which no case states`,
            hint: `did you mean \`${nearest}\`?`,
          },
        ];
  });
}
