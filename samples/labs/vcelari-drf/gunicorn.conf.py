def worker_exit(server, worker):
    import panel
    panel.save()
