import Gist from 'customerio-gist-web'

export const init = () => Gist.setup({ siteId: 's', dataCenter: 'us', env: 'prod' })
