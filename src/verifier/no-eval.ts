import { config } from 'zod';

// zod tries `new Function` when a schema is made and falls back when the policy forbids it; the attempt alone is reported as a
// violation of the page's Content Security Policy. Therefore this is the first module of the page.
config({ jitless: true });
