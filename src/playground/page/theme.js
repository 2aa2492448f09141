// Before anything is drawn: the colours chosen here last time, else the system's.
{
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
}
