import './cases.css';

export { CasesPage } from './cases-page.tsx';
