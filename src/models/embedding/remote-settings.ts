/** What leads to a provider that is asked over the network. */
export interface RemoteSettings {
  readonly model: string;
  /** The provider's own address when absent. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
}
