// Counts what is written, and how many bytes of it.
globalThis.writes = { transactions: 0, idbBytes: 0, storage: 0, storageBytes: 0, cookies: 0 }
{
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    writes.transactions++
    return transaction.apply(this, given)
  }
  for (const name of ['put', 'add']) {
    const method = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      writes.idbBytes += JSON.stringify(given[0])?.length ?? 0
      return method.apply(this, given)
    }
  }
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (key, value) {
    writes.storage++
    writes.storageBytes += String(value).length
    return setItem.call(this, key, value)
  }
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get,
    set(value) {
      writes.cookies++
      set.call(this, value)
    },
  })
}
