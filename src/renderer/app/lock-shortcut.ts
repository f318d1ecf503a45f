import { useText } from '../ui/text.ts';
import { useCall } from './use-call.ts';

/** The name of the shortcut that locks at once, as this machine's keyboard has it. */
export function useLockShortcut(): string {
  const t = useText();
  const platform = useCall('app.info', {}).data?.platform;
  return t(platform === 'darwin' ? 'app.lock-shortcut.mac' : 'app.lock-shortcut');
}
