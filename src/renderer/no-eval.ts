import { config } from 'zod';

// zod tries `new Function` when a schema is made and falls back when the policy forbids it; the attempt alone is reported as a
// violation of the window's Content Security Policy. main.tsx therefore fetches everything else only after
// this module has run.
config({ jitless: true });
