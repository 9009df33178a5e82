// jsdom lays nothing out and has no rectangles of a text, which the text editor asks for in an animation frame, after a test or within.
if (typeof Range === 'function') Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList
