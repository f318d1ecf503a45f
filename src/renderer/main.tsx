import './no-eval.ts';

// Fetched only after that module has run: in one bundle with it, the modules that make schemas would come first.
await import('./open-window.tsx');
