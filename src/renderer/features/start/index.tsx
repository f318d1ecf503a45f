import './start.css';

export { CreatePage } from './create-page.tsx';
export { RecoverPage } from './recover-page.tsx';
export { StartPage } from './start-page.tsx';
export { UnlockPage } from './unlock-page.tsx';
