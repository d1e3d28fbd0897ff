import type { ClientAuth, Configuration, ServerMetadata } from 'openid-client';
import type { OpenIdSettings } from '../config/settings.ts';

/** What the provider says of somebody, after every check of it. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** Where to send somebody, and what has to be kept until they are back. */
type Departure = { readonly url: string; readonly state: string; readonly nonce: string; readonly verifier: string };

/** What was kept for somebody who comes back. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The provider cannot be reached, or does not answer as it should. */
export class ProviderError extends Error {}

/** The OpenID provider: authorization code with PKCE, state and nonce; what it says is believed only with its signature. */
export class OpenIdProvider {
  #found: Promise<Configuration> | undefined;

  constructor(readonly settings: OpenIdSettings) {}

  /** The way to the provider. `redirectUri` is where it sends people back to. Throws a ProviderError. */
  async depart(redirectUri: string): Promise<Departure> {
    const [client, provider] = await Promise.all([library(), this.#provider()]);
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: this.settings.scopes.join(' '),
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, state, nonce, verifier };
  }

  /**
   * What the provider says of somebody who came back to `returned`, an address with what the provider added. Rejects where anything
   * does not fit what was kept, or is not signed by the provider for this server.
   */
  async arrive(returned: URL, { state, nonce, verifier }: Expected): Promise<Claims> {
    const [client, provider] = await Promise.all([library(), this.#provider()]);
    const tokens = await client.authorizationCodeGrant(provider, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new ProviderError('the provider did not say who signed in');
    // Some tell groups and the like only on this second question; its answer counts only for the same person.
    const more = provider.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : {};
    return { ...more, ...claims };
  }

  #provider(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error) => {
      // The next one who asks tries again.
      this.#found = undefined;
      throw new ProviderError(`the OpenID provider \`${this.settings.issuer}\` cannot be reached`, { cause: error });
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const client = await library();
    const { issuer, clientId, clientSecret } = this.settings;
    // The configuration refuses http for anything but a loopback address.
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), { execute, timeout: 10 });
    const metadata = found.serverMetadata();
    const provider = new client.Configuration(metadata, clientId, undefined, authentication(clientSecret, metadata, client));
    for (const adjust of [...execute, client.enableNonRepudiationChecks]) adjust(provider);
    provider.timeout = 10;
    return provider;
  }
}

/** Loaded when somebody signs in: commands and servers without a provider start sooner. */
function library() {
  return import('openid-client');
}

function authentication(
  secret: string | null,
  { token_endpoint_auth_methods_supported: methods }: ServerMetadata,
  client: Awaited<ReturnType<typeof library>>,
): ClientAuth {
  if (secret === null) return client.None();
  // Where a provider does not say, the standard says basic.
  const isBasic = methods === undefined || methods.includes('client_secret_basic');
  return isBasic ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
}
