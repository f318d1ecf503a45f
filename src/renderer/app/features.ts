import { lazy } from 'react';

/** Every page, fetched when it is first opened. A feature is a folder whose index.tsx exports its pages. */
export const pages = {
  start: lazy(async () => ({ default: (await import('../features/start/index.tsx')).StartPage })),
  create: lazy(async () => ({ default: (await import('../features/start/index.tsx')).CreatePage })),
  unlock: lazy(async () => ({ default: (await import('../features/start/index.tsx')).UnlockPage })),
  recover: lazy(async () => ({ default: (await import('../features/start/index.tsx')).RecoverPage })),
  cases: lazy(async () => ({ default: (await import('../features/cases/index.tsx')).CasesPage })),
  settings: lazy(async () => ({ default: (await import('../features/settings/index.tsx')).SettingsPage })),
  verify: lazy(async () => ({ default: (await import('../features/verify/index.tsx')).VerifyPage })),
  item: lazy(async () => ({ default: (await import('../features/item/index.tsx')).ItemPage })),
  compare: lazy(async () => ({ default: (await import('../features/compare/index.tsx')).ComparePage })),
  evidence: lazy(async () => ({ default: (await import('../features/evidence/index.tsx')).EvidencePage })),
  captures: lazy(async () => ({ default: (await import('../features/capture/index.tsx')).CapturesPage })),
  timeline: lazy(async () => ({ default: (await import('../features/timeline/index.tsx')).TimelinePage })),
  search: lazy(async () => ({ default: (await import('../features/search/index.tsx')).SearchPage })),
  custody: lazy(async () => ({ default: (await import('../features/custody/index.tsx')).CustodyPage })),
  agreement: lazy(async () => ({ default: (await import('../features/agreement/index.tsx')).AgreementPage })),
  'hand-over': lazy(async () => ({
    default: (await import('../features/hand-over/index.tsx')).HandOverPage,
  })),
} as const;
