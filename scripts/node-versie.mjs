// First of all imports: says in words what is missing when this Node is too old even for the start scripts.
var groot = Number(process.versions.node.split('.')[0])
if (groot < 18) {
  console.error(
    'Zicht op Thuis heeft Node 18 of nieuwer nodig om te starten; gevonden is ' +
      process.versions.node +
      '.\nInstalleer een nieuwere Node van https://nodejs.org. De rest wordt daarna vanzelf opgehaald.',
  )
  process.exit(1)
}
