import './no-eval.ts';
import { startPage } from './page/page.ts';
import { serveTasks } from './run-task.ts';

// One script for the page and for the workers that it starts from its own text.
if (typeof document === 'undefined') serveTasks();
else startPage();
