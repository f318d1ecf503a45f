import { contextBridge, ipcRenderer, webUtils } from 'electron';

// All that the page is given of the shell. Bundled to one CommonJS file: a sandboxed preload can be nothing else.
contextBridge.exposeInMainWorld('holdfast', {
  rpc: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('rpc', { name, input }),
  listen(listener: (event: unknown) => void): () => void {
    // The event object of Electron leads to `ipcRenderer` and is never handed to the page.
    const own = (_: unknown, event: unknown) => listener(event);
    ipcRenderer.on('event', own);
    return () => {
      ipcRenderer.off('event', own);
    };
  },
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
