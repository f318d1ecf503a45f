/** What keeps the browser from asking anything that the page did not cause, and from showing or keeping anything. */
export const quietArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-notifications',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--safebrowsing-disable-auto-update',
  '--dns-prefetch-disable',
  '--disable-quic',
  '--disable-spell-checking',
  '--disable-blink-features=AutomationControlled',
  '--deny-permission-prompts',
  '--no-service-autorun',
  // The one is Chrome's, the other one of builds without its windows.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,PrivacySandboxSettings4,SegmentationPlatform,OptimizationGuideModelDownloading,AsyncDns,SpareRendererForSitePerProcess,PreconnectToSearch,NavigationPredictor,LoadingPredictorPrefetch,SpeculationRulesPrefetchFuture,NetworkTimeServiceQuerying,Prerender2,BackForwardCache,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/** What a browser that no person uses does without. */
export const aloneArguments = ['--block-new-web-contents', '--hide-scrollbars', '--mute-audio'];

/** What a browser that a person uses has: no bar that warns of our own arguments, and next to no cache where its profile lies on a disk. */
export function personArguments({
  seen,
  onDisk,
}: {
  readonly seen: boolean;
  readonly onDisk: boolean;
}): readonly string[] {
  const cacheless = ['--disk-cache-size=1', '--media-cache-size=1', '--gpu-shader-disk-cache-size-kb=1'];
  return [...(seen ? ['--test-type', '--hide-crash-restore-bubble'] : []), ...(onDisk ? cacheless : [])];
}
