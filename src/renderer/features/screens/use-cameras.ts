import { useEffect, useState } from 'react';

export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

/** The cameras of this machine. Their names are told only once one of them may be used; `isOpen` says so. */
export function useCameras(isOpen: boolean): readonly CameraChoice[] {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isOver = false;
    const list = (): void => {
      navigator.mediaDevices.enumerateDevices().then(
        (devices) => {
          const found = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
          if (!isOver) setCameras(found.map(({ deviceId, label }) => ({ id: deviceId, label })));
          return found;
        },
        () => undefined,
      );
    };
    list();
    navigator.mediaDevices.addEventListener('devicechange', list);
    return () => {
      isOver = true;
      navigator.mediaDevices.removeEventListener('devicechange', list);
    };
  }, [isOpen]);
  return cameras;
}
