import { config } from 'zod';

// zod tries `new Function` when a schema is made and falls back when the policy forbids it; the attempt alone is reported as a
// violation of the window's Content Security Policy. This module must be imported before any module that makes schemas.
config({ jitless: true });
