def worker_exit(server, worker):
    import pottery; pottery.save()
