// A database that never opens, as in https://bugs.webkit.org/show_bug.cgi?id=226547
indexedDB.open = () => new EventTarget()
