import { config } from 'zod';

// zod tries `new Function` when a schema is made and falls back when the policy forbids it; the attempt alone is reported as a
// violation of the window's Content Security Policy. The build puts this module into one chunk with zod itself (vite.config.ts), so it
// has run before any module that makes a schema.
config({ jitless: true });
